"""What a complaint is and what the law asks of it: frozen values, enums and pure rules in plain Python."""
