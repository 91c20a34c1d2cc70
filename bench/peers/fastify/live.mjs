// SPDX-License-Identifier: Apache-2.0
// What takes longer than one answer: a body that is made while it is sent, echoes, and events for all.
import { Readable } from 'node:stream'
import websocket from '@fastify/websocket'

const PART = Buffer.from('One line of sixty-four bytes, of which there are 1,024 in a row\n'.repeat(256))

function * parts () {
  for (let part = 0; part < 4; part++) yield PART
}

// With a clock that ticks a hundred times a second.
export async function live (app) {
  const listeners = new Set()
  let number = 0
  setInterval(() => {
    const event = `data: ${JSON.stringify({ tick: number++ })}\n\n`
    for (const listener of listeners) listener.write(event)
  }, 10)

  await app.register(websocket)

  app.get('/stream', (request, reply) => {
    reply.type('text/plain; charset=utf-8').send(Readable.from(parts(), { objectMode: false }))
  })

  app.get('/socket', { websocket: true }, (socket) => {
    socket.on('message', (message) => socket.send(message.toString()))
  })

  app.get('/events', (request, reply) => {
    reply.hijack()
    reply.raw.writeHead(200, { 'content-type': 'text/event-stream' })
    reply.raw.flushHeaders()
    listeners.add(reply.raw)
    reply.raw.on('close', () => listeners.delete(reply.raw))
  })
}
