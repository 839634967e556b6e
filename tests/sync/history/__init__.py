"""Any history of a desk and a server: what may happen in any order, and what must hold after each of it."""
