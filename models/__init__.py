"""What is true: tables, rules, money, states. No network, no chat, no queue, no pages."""
