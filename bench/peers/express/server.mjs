// SPDX-License-Identifier: Apache-2.0
// The workloads on Express, validated by Zod: a process for each core that it was given. Argument: the port.
import cluster from 'node:cluster'
import { availableParallelism } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import express from 'express'
import { z } from 'zod'

const PROCESSES = availableParallelism()

const text = () => z.string().regex(/\S/)

const order = z.object({
  id: z.uuid(),
  customer: z.object({
    name: text().max(80),
    email: z.email(),
    address: z.object({
      street: text().max(120),
      city: text().max(120),
      zip: z.string().regex(/^[0-9]{5}$/),
      country: z.string().regex(/^[A-Z]{2}$/)
    })
  }),
  items: z
    .array(
      z.object({
        sku: z.string().regex(/^[A-Z]{3}-[0-9]{4}$/),
        title: text().max(120),
        quantity: z.int().min(1).max(100),
        price: z.int().min(1)
      })
    )
    .min(6)
    .max(8),
  note: z.string().max(200).nullish(),
  express: z.boolean(),
  tags: z.array(text()).max(10).default([])
})

const selection = z.object({
  shop: z.coerce.number().int().min(1),
  item: z.uuid(),
  page: z.coerce.number().int().min(1).default(1),
  size: z.coerce.number().int().min(1).max(100).default(20),
  sort: z
    .string()
    .regex(/^[a-z]{1,12}$/)
    .default('name'),
  sale: z.stringbool({ truthy: ['true'], falsy: ['false'] }).default(false)
})

// Answers with every broken rule and its place.
function refuse (response, { issues }) {
  const errors = issues.map(({ path, message }) => ({ pointer: '/' + path.join('/'), detail: message }))
  response.status(422).json({ errors })
}

function serve (port) {
  const app = express()
  app.use(express.json())

  app.get('/plaintext', (request, response) => {
    response.type('text/plain').send('Hello, World!')
  })

  app.get('/json', (request, response) => {
    response.json({ message: 'Hello, World!' })
  })

  app.get('/shops/:shop/items/:item', (request, response) => {
    const { success, data, error } = selection.safeParse({ ...request.query, ...request.params })
    if (success) response.json(data)
    else refuse(response, error)
  })

  app.get('/sleep', async (request, response) => {
    await sleep(10)
    response.type('text/plain').send('awake')
  })

  app.post('/orders', (request, response) => {
    const { success, data, error } = order.safeParse(request.body)
    if (!success) return refuse(response, error)
    const { id, customer, items, express } = data
    let total = 0
    for (const { quantity, price } of items) total += quantity * price
    response.json({ id, total, items: items.length, customer: customer.name, express })
  })

  app.listen(port, '127.0.0.1')
}

if (cluster.isPrimary && PROCESSES > 1) {
  for (let i = 0; i < PROCESSES; i++) cluster.fork()
} else {
  serve(Number(process.argv[2]))
}
