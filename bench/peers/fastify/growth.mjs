// SPDX-License-Identifier: Apache-2.0
// Fastify with as many routes as it is told, and a place for bodies of any length. Arguments: the port, the number of routes.
import Fastify from 'fastify'

const [port, routes] = process.argv.slice(2).map(Number)

const delivery = {
  type: 'object',
  required: ['lines'],
  properties: {
    lines: {
      type: 'array',
      items: {
        type: 'object',
        required: ['sku', 'title', 'quantity', 'price'],
        properties: {
          sku: { type: 'string', pattern: '^[A-Z]{3}-[0-9]{4}$' },
          title: { type: 'string', pattern: '\\S', maxLength: 120 },
          quantity: { type: 'integer', minimum: 1, maximum: 100 },
          price: { type: 'integer', minimum: 1 }
        }
      }
    }
  }
}

const sum = { type: 'object', properties: { lines: { type: 'integer' }, total: { type: 'integer' } } }

const app = Fastify({ bodyLimit: 64 * 1024 * 1024, ajv: { customOptions: { allErrors: true, coerceTypes: false } } })

app.get('/plaintext', (request, reply) => {
  reply.type('text/plain; charset=utf-8').send('Hello, World!')
})

app.post('/deliveries', { schema: { body: delivery, response: { 200: sum } } }, (request, reply) => {
  const { lines } = request.body
  let total = 0
  for (const { quantity, price } of lines) total += quantity * price
  reply.send({ lines: lines.length, total })
})

for (let i = 0; i < routes; i++) {
  app.get(`/area${i}/:id`, (request, reply) => {
    reply.type('text/plain; charset=utf-8').send(request.params.id)
  })
}

await app.listen({ host: '127.0.0.1', port })
