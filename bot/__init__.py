"""What is said: the conversation core, its tools, language models, channels, and the Telegram door."""
