"""What people say with numbers: counts, money, days, measures, in six languages; read by the offline brain and by the fact lock."""
