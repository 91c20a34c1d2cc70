// SPDX-License-Identifier: Apache-2.0
// The workloads on Fastify: a process for each core that it was given. Argument: the port.
import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import Ajv from 'ajv'
import addFormats from 'ajv-formats'
import Fastify from 'fastify'
import { aggregate } from './aggregate.mjs'
import { database } from './database.mjs'
import { growth } from './growth.mjs'
import { live } from './live.mjs'

const PROCESSES = availableParallelism()

// Parameters are text, and so must be coerced; bodies must not.
const parameters = addFormats(new Ajv({ allErrors: true, coerceTypes: true, useDefaults: true }))

const line = (maxLength) => ({ type: 'string', pattern: '\\S', maxLength })

const item = {
  type: 'object',
  required: ['sku', 'title', 'quantity', 'price'],
  properties: {
    sku: { type: 'string', pattern: '^[A-Z]{3}-[0-9]{4}$' },
    title: line(120),
    quantity: { type: 'integer', minimum: 1, maximum: 100 },
    price: { type: 'integer', minimum: 1 }
  }
}

const address = {
  type: 'object',
  required: ['street', 'city', 'zip', 'country'],
  properties: {
    street: line(120),
    city: line(120),
    zip: { type: 'string', pattern: '^[0-9]{5}$' },
    country: { type: 'string', pattern: '^[A-Z]{2}$' }
  }
}

const order = {
  type: 'object',
  required: ['id', 'customer', 'items', 'express'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    customer: {
      type: 'object',
      required: ['name', 'email', 'address'],
      properties: { name: line(80), email: { type: 'string', format: 'email' }, address }
    },
    items: { type: 'array', minItems: 6, maxItems: 8, items: item },
    note: { type: 'string', nullable: true, maxLength: 200 },
    express: { type: 'boolean' },
    tags: { type: 'array', maxItems: 10, items: { type: 'string', pattern: '\\S' } }
  }
}

const receipt = {
  type: 'object',
  properties: {
    id: { type: 'string' },
    total: { type: 'integer' },
    items: { type: 'integer' },
    customer: { type: 'string' },
    express: { type: 'boolean' }
  }
}

const message = { type: 'object', properties: { message: { type: 'string' } } }

const selection = {
  params: {
    type: 'object',
    properties: { shop: { type: 'integer', minimum: 1 }, item: { type: 'string', format: 'uuid' } }
  },
  querystring: {
    type: 'object',
    properties: {
      page: { type: 'integer', minimum: 1, default: 1 },
      size: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
      sort: { type: 'string', pattern: '^[a-z]{1,12}$', default: 'name' },
      sale: { type: 'boolean', default: false }
    }
  },
  response: {
    200: {
      type: 'object',
      properties: {
        shop: { type: 'integer' },
        item: { type: 'string' },
        page: { type: 'integer' },
        size: { type: 'integer' },
        sort: { type: 'string' },
        sale: { type: 'boolean' }
      }
    }
  }
}

async function serve (port) {
  const app = Fastify({
    // As strict as the others: every fault in one answer, and no string that passes for a number.
    ajv: { customOptions: { allErrors: true, coerceTypes: false } }
  })

  app.get('/plaintext', (request, reply) => {
    reply.type('text/plain; charset=utf-8').send('Hello, World!')
  })

  app.get('/json', { schema: { response: { 200: message } } }, (request, reply) => {
    reply.send({ message: 'Hello, World!' })
  })

  app.get(
    '/shops/:shop/items/:item',
    { schema: selection, validatorCompiler: ({ schema }) => parameters.compile(schema) },
    (request, reply) => {
      reply.send({ ...request.params, ...request.query })
    }
  )

  app.get('/sleep', async (request, reply) => {
    await sleep(10)
    reply.type('text/plain; charset=utf-8')
    return 'awake'
  })

  app.post('/orders', { schema: { body: order, response: { 200: receipt } } }, (request, reply) => {
    const { id, customer, items, express } = request.body
    let total = 0
    for (const { quantity, price } of items) total += quantity * price
    reply.send({ id, total, items: items.length, customer: customer.name, express })
  })

  await live(app)
  aggregate(app)
  database(app)
  if (process.env.BENCH_ROUTES) growth(app, process.env.BENCH_ROUTES)

  await app.listen({ host: '127.0.0.1', port })
}

if (cluster.isPrimary && PROCESSES > 1) {
  for (let i = 0; i < PROCESSES; i++) cluster.fork()
} else {
  await serve(Number(process.argv[2]))
}
