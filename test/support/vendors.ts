import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createServer as createHttp, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttps } from 'node:https'
import { type AddressInfo, connect, type Server, type Socket } from 'node:net'
import path from 'node:path'
import { onTestFinished } from 'vitest'
import { createAuthority } from './certificate.ts'
import { cleanEnv, PROGRAM, type Run, temporaryFolder } from './repo.ts'

export interface Heard {
  readonly host: string
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

export type Behave = (heard: Heard, response: ServerResponse) => void

/** Listens on 127.0.0.1 until the test is over. */
export async function listen(server: Server): Promise<number> {
  const open = new Set<Socket>()
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of open) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

/**
 * Stands for the vendors: one TLS server with certificates for their names, behind a proxy that brings every CONNECT there. What the
 * proxy was asked for is `asked`, what came out of the tunnels `heard`.
 */
export async function vendors(hosts: readonly string[], behave: Behave, { until }: { until?: string } = {}) {
  const authority = createAuthority()
  const { cert, key } = authority.issue(hosts, until)
  const heard: Heard[] = []
  const asked: string[] = []
  const credentials: (string | undefined)[] = []
  const server = createHttps({ cert, key }, (request, response) => {
    let body = ''
    request.on('data', (data) => (body += data))
    request.on('end', () => {
      const { method = '', url = '', headers } = request
      heard.push({ host: headers.host ?? '', method, url, headers, body })
      behave(heard.at(-1)!, response)
    })
  })
  const port = await listen(server)
  const proxy = createHttp((request, response) => {
    asked.push(`plain ${request.url}`)
    response.writeHead(400).end()
  })
  proxy.on('connect', (request, socket: Socket) => {
    asked.push(request.url ?? '')
    credentials.push(request.headers['proxy-authorization'])
    const inner = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      inner.pipe(socket)
      socket.pipe(inner)
    })
    socket.on('error', () => inner.destroy())
    inner.on('error', () => socket.destroy())
    socket.on('close', () => inner.destroy())
  })
  const proxyPort = await listen(proxy)
  const caFile = path.join(temporaryFolder(), 'ca.pem')
  writeFileSync(caFile, authority.cert)
  const env = { HTTPS_PROXY: `http://127.0.0.1:${proxyPort}`, NODE_EXTRA_CA_CERTS: caFile }
  return { heard, asked, credentials, env, port }
}

/** Runs the built program while this process serves. */
export function keysieveAsync(cwd: string, args: readonly string[], env: Record<string, string>): Promise<Run> {
  const child: ChildProcess = spawn(process.execPath, [PROGRAM, ...args], {
    cwd,
    env: cleanEnv(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const out = { stdout: '', stderr: '' }
  child.stdout!.on('data', (data) => (out.stdout += data))
  child.stderr!.on('data', (data) => (out.stderr += data))
  return new Promise((resolve) => child.on('close', (code) => resolve({ status: code ?? -1, ...out })))
}
