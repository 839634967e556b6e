"""Delivery to the national register: bounded rounds of durable steps over one adapter for its wire."""
