"""What a person does at the desk, one module each: small callables over the store, the papers and the rules."""
