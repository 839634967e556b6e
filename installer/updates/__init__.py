"""The repository of updates: who may sign what, how a version is put in, and how it is read back before anybody relies on it."""
