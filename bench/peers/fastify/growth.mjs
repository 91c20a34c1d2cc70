// SPDX-License-Identifier: Apache-2.0
// The routes that a file tells of, a line `METHOD /path/{variable}` each, and places for bodies of any length and
// objects of many members.
import { readFileSync } from 'node:fs'

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

function wide (count) {
  const names = Array.from({ length: count }, (_, index) => `m${index}`)
  return {
    type: 'object',
    required: names,
    properties: Object.fromEntries(names.map((name) => [name, { type: 'integer' }]))
  }
}

const pair = { type: 'object', required: ['first', 'second'], properties: { first: wide(250), second: wide(250) } }

export function growth (app, file) {
  for (const [count, schema] of [[5, wide(5)], [50, wide(50)], [250, wide(250)], [500, pair]]) {
    app.post(`/members/${count}`, { schema: { body: schema, response: { 200: schema } } }, (request, reply) => {
      reply.send(request.body)
    })
  }

  app.post('/deliveries', {
    bodyLimit: 64 * 1024 * 1024,
    schema: { body: delivery, response: { 200: sum } }
  }, (request, reply) => {
    const { lines } = request.body
    let total = 0
    for (const { quantity, price } of lines) total += quantity * price
    reply.send({ lines: lines.length, total })
  })

  for (const line of readFileSync(file, 'utf8').trim().split('\n')) {
    const [method, path] = line.split(' ')
    const last = [...path.matchAll(/{(\w+)}/g)].at(-1)?.[1]
    app.route({
      method,
      url: path.replaceAll(/{(\w+)}/g, ':$1'),
      handler (request, reply) {
        reply.type('text/plain; charset=utf-8').send(last ? request.params[last] : 'none')
      }
    })
  }
}
