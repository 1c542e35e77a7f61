@rem The commands in package.json begin with "exec", so that a signal to npm reaches the program and not a shell between. cmd.exe has no exec.
@%*
