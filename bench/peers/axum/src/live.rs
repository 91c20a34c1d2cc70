// SPDX-License-Identifier: Apache-2.0
//! What takes longer than one answer: a body that is made while it is sent, echoes, and events for all.

use axum::{
    Router,
    body::{Body, Bytes},
    extract::{
        State, WebSocketUpgrade,
        ws::{Message, WebSocket},
    },
    http::header::CONTENT_TYPE,
    response::{
        IntoResponse, Response,
        sse::{Event, Sse},
    },
    routing::get,
};
use futures_util::{Stream, stream};
use serde::Serialize;
use std::{convert::Infallible, time::Duration};
use tokio::{sync::broadcast, time::interval};

const LINE: &str = "One line of sixty-four bytes, of which there are 1,024 in a row\n";
const PARTS: usize = 4;

#[derive(Clone, Serialize)]
struct Tick {
    tick: u64,
}

type Ticks = broadcast::Sender<Tick>;

/// With a clock that ticks a hundred times a second.
pub fn routes() -> Router {
    let (ticks, _) = broadcast::channel(1024);
    tokio::spawn(run(ticks.clone()));
    Router::new()
        .route("/stream", get(stream))
        .route("/socket", get(socket))
        .route("/events", get(events))
        .with_state(ticks)
}

async fn run(ticks: Ticks) {
    let mut clock = interval(Duration::from_millis(10));
    for tick in 0.. {
        clock.tick().await;
        // Fails where nobody listens.
        let _ = ticks.send(Tick { tick });
    }
}

async fn stream() -> impl IntoResponse {
    let parts = (0..PARTS).map(|_| Ok::<_, Infallible>(Bytes::from(LINE.repeat(1024 / PARTS))));
    (
        [(CONTENT_TYPE, "text/plain")],
        Body::from_stream(stream::iter(parts)),
    )
}

async fn socket(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(echo)
}

async fn echo(mut socket: WebSocket) {
    while let Some(Ok(message)) = socket.recv().await {
        if matches!(message, Message::Text(_)) && socket.send(message).await.is_err() {
            return;
        }
    }
}

async fn events(State(ticks): State<Ticks>) -> Sse<impl Stream<Item = Result<Event, axum::Error>>> {
    Sse::new(stream::unfold(ticks.subscribe(), async |mut waiting| {
        let tick = waiting.recv().await.ok()?;
        Some((Event::default().json_data(tick), waiting))
    }))
}
