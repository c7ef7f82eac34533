//! The page behind a small server, for looking at it: `cargo run -p demarche-site --example serve [PORT]`.
//!
//! Duty: one visitor, whose games are kept as long as it runs. Uses the page, with the site's bench for authors.
//! Always holds: nothing is written to disk, and it listens on this machine only.
#![expect(clippy::print_stdout, reason = "it says where it listens")]

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};

use demarche_page::{Deed, Frame, Method, Place, Request, Response, Settings, decoded, document, respond, styles};
use demarche_site::Bench;

/// Fonts and reliefs, beside the styles.
const FILES: [(&str, &str, &[u8]); 6] = [
    ("sans-regular.woff2", "font/woff2", include_bytes!("../../../assets/fonts/sans-regular.woff2")),
    ("sans-semibold.woff2", "font/woff2", include_bytes!("../../../assets/fonts/sans-semibold.woff2")),
    ("serif-semibold.woff2", "font/woff2", include_bytes!("../../../assets/fonts/serif-semibold.woff2")),
    ("atlantic-land.jpg", "image/jpeg", include_bytes!("../../../assets/map/relief/atlantic-small.jpg")),
    ("eurasia-land.jpg", "image/jpeg", include_bytes!("../../../assets/map/relief/eurasia-small.jpg")),
    ("europe-land.jpg", "image/jpeg", include_bytes!("../../../assets/map/relief/europe-small.jpg")),
];

/// Most bytes of a form.
const LARGEST: usize = 8 << 20;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let port = std::env::args().nth(1).unwrap_or_else(|| "8080".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}"))?;
    println!("http://{}/", listener.local_addr()?);
    let mut place = Place::new(Settings::default())?;
    place.relief = Some(String::new());
    place.authors = true;
    place.workshop = Some(&Bench);
    let mut shelf: BTreeMap<String, String> = BTreeMap::new();
    for stream in listener.incoming() {
        // Whoever goes away in the middle of an answer is no fault of the server's.
        let _ = serve(&mut place, &mut shelf, stream?);
    }
    Ok(())
}

fn serve(place: &mut Place, shelf: &mut BTreeMap<String, String>, mut stream: TcpStream) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    reader.read_line(&mut first)?;
    let mut length = 0usize;
    loop {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        if line.trim().is_empty() {
            break;
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
    let mut form = vec![0; length.min(LARGEST)];
    reader.read_exact(&mut form)?;
    let mut parts = first.split(' ');
    let method = if parts.next() == Some("POST") { Method::Post } else { Method::Get };
    let path = parts.next().unwrap_or("/");
    if path == "/styles.css" {
        return send(&mut stream, "200 OK", "text/css;charset=utf-8", "", &styles());
    }
    if let Some((_, kind, file)) = FILES.iter().find(|(name, ..)| path.strip_prefix('/') == Some(name)) {
        return send_bytes(&mut stream, "200 OK", kind, "", file);
    }
    let mut request = Request::new(method, path);
    request.fields.extend(decoded(&String::from_utf8_lossy(&form)));
    // The port from which somebody asks is one that he cannot choose: dice enough for looking at it.
    request.dice = stream.peer_addr().map_or(1, |from| u64::from(from.port()));
    let mut response = respond(place, &request);
    for deed in std::mem::take(&mut response.deeds) {
        carry_out(place, shelf, deed);
    }
    answer(&mut stream, &response)
}

fn carry_out(place: &mut Place, shelf: &mut BTreeMap<String, String>, deed: Deed) {
    match deed {
        Deed::Keep { key, tape } | Deed::Bring { key, tape, .. } => {
            shelf.insert(key, tape);
        }
        Deed::Open(key) => {
            if let Some(Err(why)) = shelf.get(&key).map(|tape| place.open(&key, tape.as_bytes())) {
                println!("{key}: {why}");
            }
        }
        // It has no bin.
        Deed::Bin(key) | Deed::Delete(key) => {
            shelf.remove(&key);
        }
        // A place knows the scenarios of its own visitor itself.
        Deed::Scenario { .. }
        | Deed::Draft { .. }
        | Deed::Restore(_)
        | Deed::Rename(..)
        | Deed::Export(_)
        | Deed::Settings(_)
        | Deed::Career(_)
        | Deed::File { .. } => {}
    }
    place.set_saves(shelf.iter().map(|(key, tape)| place.saved_game(key, key, tape.as_bytes(), 0)).collect());
}

fn answer(stream: &mut TcpStream, response: &Response) -> std::io::Result<()> {
    if let Some(to) = &response.go {
        return send(stream, "303 See Other", "text/plain", &format!("Location: {to}\r\n"), "");
    }
    let frame = Frame { styles: Some("styles.css".to_owned()), ..Frame::default() };
    let status = match response.status {
        200 => "200 OK",
        400 => "400 Bad Request",
        403 => "403 Forbidden",
        _ => "404 Not Found",
    };
    send(stream, status, "text/html;charset=utf-8", "", &document(response, &frame))
}

fn send(stream: &mut TcpStream, status: &str, kind: &str, more: &str, body: &str) -> std::io::Result<()> {
    send_bytes(stream, status, kind, more, body.as_bytes())
}

fn send_bytes(stream: &mut TcpStream, status: &str, kind: &str, more: &str, body: &[u8]) -> std::io::Result<()> {
    let length = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n{more}Connection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes())?;
    stream.write_all(body)
}
