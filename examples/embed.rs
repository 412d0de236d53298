//! Calls the crate as a service would: a tiny web server that checks what is posted to it.
//!
//! `cargo run --release --example embed -- 127.0.0.1:8080`, then
//! `curl --data-binary @ARTICLE 127.0.0.1:8080/json` or `…/page > page.html`. A second argument is
//! the number of requests after which the server ends.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use whosaid::render::{Checked, html, json};
use whosaid::{Article, Checker};

/// No article is longer, in bytes; a service says so before it reads one.
const MOST: u64 = 4 << 20;

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let address = arguments.next().unwrap_or_else(|| "127.0.0.1:8080".to_owned());
    let most = arguments.next().and_then(|number| number.parse().ok()).unwrap_or(usize::MAX);
    let listener = TcpListener::bind(address)?;
    println!("listening on {}", listener.local_addr()?);
    // Made once: a checker is shared by all threads and cheap to clone.
    let checker = Checker::default();
    std::thread::scope(|scope| {
        for stream in listener.incoming().take(most) {
            let checker = checker.clone();
            scope.spawn(move || match stream.and_then(|stream| serve(&checker, stream)) {
                Ok(()) => {}
                Err(error) => eprintln!("error: {error}"),
            });
        }
    });
    Ok(())
}

/// Answers one request.
fn serve(checker: &Checker, stream: TcpStream) -> std::io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut reader = BufReader::new(&stream);
    let answer = match read_request(&mut reader)? {
        Some(request) => answer(checker, &request),
        None => Answer::error("400 Bad Request", "a request needs a length and a body of UTF-8"),
    };
    let Answer { status, kind, body } = answer;
    write!(
        &stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}

struct Request {
    path: String,
    body: String,
}

struct Answer {
    status: &'static str,
    kind: &'static str,
    body: String,
}

impl Answer {
    fn error(status: &'static str, message: &str) -> Self {
        Self { status, kind: "text/plain; charset=utf-8", body: format!("{message}\n") }
    }
}

/// The path and body of a request; `None` where it is not one that can be answered.
fn read_request(reader: &mut impl BufRead) -> std::io::Result<Option<Request>> {
    // Neither the head nor the body can fill the memory.
    let mut head = reader.take(16 << 10);
    let mut line = String::new();
    head.read_line(&mut line)?;
    let Some(path) = line.split(' ').nth(1).map(str::to_owned) else { return Ok(None) };
    let mut length = None;
    loop {
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 || line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse::<u64>().ok();
        }
    }
    let Some(length) = length.filter(|length| *length <= MOST) else { return Ok(None) };
    let mut body = Vec::new();
    head.into_inner().take(length).read_to_end(&mut body)?;
    Ok(String::from_utf8(body).ok().map(|body| Request { path, body }))
}

/// Checks the posted article and answers in the form that the path asks for.
fn answer(checker: &Checker, request: &Request) -> Answer {
    let article = Article::plain(&request.body);
    let report = checker.check_article(&article);
    match request.path.as_str() {
        "/json" => {
            Answer { status: "200 OK", kind: "application/json", body: json::to_string(&report) }
        }
        "/page" => {
            let body = html::render(&Checked::new(&article, &report));
            Answer { status: "200 OK", kind: "text/html; charset=utf-8", body }
        }
        _ => Answer::error("404 Not Found", "post an article to /json or /page"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer_to(request: &str) -> (String, String) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let server = std::thread::spawn(move || {
            let (stream, _) = listener.accept().unwrap();
            serve(&Checker::default(), stream).unwrap();
        });
        let mut stream = TcpStream::connect(address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        server.join().unwrap();
        let (head, body) = answer.split_once("\r\n\r\n").unwrap();
        (head.lines().next().unwrap().to_owned(), body.to_owned())
    }

    #[test]
    fn articles_are_checked_over_the_wire() {
        let article = "“It is <b>safe</b>,” Mara Lindt said.";
        let post = |path: &str| {
            answer_to(&format!(
                "POST {path} HTTP/1.1\r\nHost: x\r\ncontent-length: {}\r\n\r\n{article}",
                article.len()
            ))
        };
        let (status, body) = post("/json");
        assert_eq!(status, "HTTP/1.1 200 OK");
        let report: whosaid::Report = serde_json::from_str(&body).unwrap();
        assert_eq!(report, Checker::default().check(article));
        assert!(post("/page").1.contains("&lt;b&gt;"));
        assert_eq!(post("/").0, "HTTP/1.1 404 Not Found");
    }

    #[test]
    fn what_is_no_request_is_refused() {
        for request in [
            "",
            "\r\n",
            "POST /json HTTP/1.1\r\n\r\nx",
            "POST /json HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n",
        ] {
            assert_eq!(answer_to(request).0, "HTTP/1.1 400 Bad Request", "{request:?}");
        }
    }
}
