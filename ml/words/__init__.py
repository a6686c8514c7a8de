"""What narrations are made of: grammars, names, lexicons."""
