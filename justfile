# The two commands of the README.

# Serve the site on the notices that are built into the program.
run:
    cargo run --release

# Check and test everything.
test:
    tests/run
