"""What is shown: HTTP in, HTML, JSON or a short answer out."""
