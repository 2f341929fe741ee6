//! The program: hands the command line to the library and turns its answer into an exit code.

fn main() -> std::process::ExitCode {
    loket::cli::run(std::env::args_os().map(|arg| arg.to_string_lossy().into_owned()).collect())
}
