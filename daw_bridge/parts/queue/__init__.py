"""The queue of jobs: it runs on the engine, survives the program, and says how long it will take."""
