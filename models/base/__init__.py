"""The ground everything stands on: settings, database, scope, errors, money, time, files, secrets, languages."""
