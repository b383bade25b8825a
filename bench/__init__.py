"""What is measured, apart from what is tested: `python -m bench` runs all and prints one table, `python -m bench P2` one line."""
