//! The rows of SQL on a Ballista cluster are those of one process, whatever becomes of an executor.
#![cfg(feature = "cluster")]

mod common;

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use common::{CLAIMS, embedded, rows, sample, sorted};
use datafusion::prelude::SessionContext;
use tempfile::TempDir;
use whosaid_archive::{QUESTIONS, cluster, register};

/// A process that ends with the test.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Process {
    fn start(arguments: &[String], shuffles: &Path) -> Self {
        let mut program = Command::new(env!("CARGO_BIN_EXE_whosaid-archive"));
        Self(program.args(arguments).env("TMPDIR", shuffles).spawn().unwrap())
    }
}

/// A scheduler and two executors, each with a folder for what it hands on.
struct Cluster {
    url: String,
    executors: Vec<(Process, TempDir)>,
    _scheduler: Process,
}

impl Cluster {
    /// Another program may take a port between its choice and its use: a few clusters are tried.
    fn start() -> Self {
        (0..5).find_map(|_| Self::try_start()).expect("a cluster starts")
    }

    fn try_start() -> Option<Self> {
        let [scheduler, one, other] = [ports(), ports(), ports()];
        let at = |port: u16| port.to_string();
        let arguments = ["scheduler", "--executors", "2", "--port", &at(scheduler)];
        let elsewhere = std::env::temp_dir();
        let started = Process::start(&arguments.map(str::to_owned), &elsewhere);
        let executors = [one, other].map(|port| {
            let arguments = ["executor", "--scheduler", &at(scheduler), "--port", &at(port)];
            let shuffles = tempfile::tempdir().unwrap();
            (Process::start(&arguments.map(str::to_owned), shuffles.path()), shuffles)
        });
        let url = format!("http://127.0.0.1:{scheduler}");
        let mut cluster = Self { url, executors: executors.into(), _scheduler: started };
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(60) && cluster.is_running() {
            if is_ready(scheduler) {
                return Some(cluster);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        None
    }

    fn is_running(&mut self) -> bool {
        let executors = self.executors.iter_mut().map(|(process, _)| process);
        let mut all = executors.chain([&mut self._scheduler]);
        all.all(|process| process.0.try_wait().unwrap().is_none())
    }

    async fn context(&self, folder: &Path) -> SessionContext {
        let context = cluster::connect(&self.url).await.unwrap();
        register(&context, folder).await.unwrap();
        context
    }

    /// Whether the first executor has written rows that others are to read.
    fn has_worked(&self) -> bool {
        has_content(self.executors[0].1.path())
    }
}

/// A free port whose successor is free too.
fn ports() -> u16 {
    loop {
        let free = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = free.local_addr().unwrap().port();
        if port < u16::MAX && TcpListener::bind(("127.0.0.1", port + 1)).is_ok() {
            return port;
        }
    }
}

fn is_ready(port: u16) -> bool {
    let ask = || -> std::io::Result<String> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        stream
            .write_all(b"GET /readyz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    };
    ask().is_ok_and(|answer| answer.starts_with("HTTP/1.1 200"))
}

fn has_content(folder: &Path) -> bool {
    let Ok(entries) = std::fs::read_dir(folder) else { return false };
    entries.flatten().any(|entry| match entry.metadata() {
        Ok(found) if found.is_dir() => has_content(&entry.path()),
        Ok(found) => found.len() > 0,
        Err(_) => false,
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cluster_answers_as_one_process_does() {
    let folder = sample(300, 6).await;
    let here = embedded(folder.path()).await;
    let cluster = Cluster::start();
    let there = cluster.context(folder.path()).await;
    let claims = sorted(rows(&here, CLAIMS).await);
    assert!(claims.len() > 300, "{} rows are too few to show much", claims.len());
    assert_eq!(sorted(rows(&there, CLAIMS).await), claims);
    for question in QUESTIONS {
        assert_eq!(rows(&there, question).await, rows(&here, question).await, "{question}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_loss_of_an_executor_changes_no_row() {
    for count in [1_000, 4_000, 16_000] {
        let folder = sample(count, 32).await;
        let mut cluster = Cluster::start();
        let there = cluster.context(folder.path()).await;
        let asked = tokio::spawn(async move { rows(&there, QUESTIONS[0]).await });
        while !cluster.has_worked() && !asked.is_finished() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        cluster.executors.remove(0);
        if asked.is_finished() {
            // A fast machine needs a longer job.
            continue;
        }
        let rows_there = asked.await.unwrap();
        assert!(!rows_there.is_empty());
        assert_eq!(rows_there, rows(&embedded(folder.path()).await, QUESTIONS[0]).await);
        return;
    }
    panic!("every job was over before an executor could be ended");
}
