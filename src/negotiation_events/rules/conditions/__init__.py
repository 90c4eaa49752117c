"""Readers of conditions: each goes over one sentence and tells what it binds whom to."""
