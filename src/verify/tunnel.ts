import { request as plainRequest } from 'node:http'
import { request as tlsRequest } from 'node:https'
import type { Socket } from 'node:net'
import { connect } from 'node:tls'
import { headOf, isHtml, type Send } from './send.ts'

/**
 * Through a proxy: a CONNECT tunnel (RFC 9110, 9.3.6), and TLS to the vendor inside of it, so that the proxy sees the host and no
 * more. Node 20's fetch knows no proxy, and the library that it is made of would be another 470 KB of bundle.
 */
export function sendThrough(proxy: URL): Send {
  return async ({ url, method, headers, body }, signal) => {
    const socket = await openTunnel(proxy, url.hostname, signal)
    return new Promise((resolve, reject) => {
      const sent = tlsRequest(url, {
        method,
        headers: {
          ...headers,
          host: url.host,
          connection: 'close',
          ...(body === null ? {} : { 'content-length': Buffer.byteLength(body) }),
        },
        signal,
        // With an agent, the connection would be the agent's own.
        createConnection: () =>
          connect({ socket, servername: url.hostname, ALPNProtocols: ['http/1.1'], rejectUnauthorized: true }),
      })
      sent.on('error', reject)
      // However it ends: an open tunnel would keep the program from ending.
      sent.on('close', () => socket.destroy())
      sent.on('response', (response) => {
        // What comes after the answer was taken concerns nobody.
        response.on('error', () => {})
        resolve({
          status: response.statusCode ?? 0,
          retryAfter: response.headers['retry-after'] ?? null,
          isPage: isHtml(response.headers['content-type']),
          head: (mostBytes) => headOf(response, mostBytes),
          drop: () => void response.destroy(),
        })
      })
      sent.end(body ?? undefined)
    })
  }
}

function openTunnel(proxy: URL, hostname: string, signal: AbortSignal): Promise<Socket> {
  const target = `${hostname}:443`
  const headers: Record<string, string> = { host: target }
  if (proxy.username !== '') {
    const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
    headers['proxy-authorization'] = `Basic ${Buffer.from(pair).toString('base64')}`
  }
  const { protocol, port } = proxy
  const send = protocol === 'https:' ? tlsRequest : plainRequest
  return new Promise((resolve, reject) => {
    const asked = send({
      host: proxy.hostname.replace(/^\[|\]$/g, ''),
      port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
      method: 'CONNECT',
      path: target,
      headers,
      agent: false,
      signal,
    })
    asked.on('error', reject)
    asked.on('response', (response) => {
      response.destroy()
      reject(refusal(response.statusCode))
    })
    asked.on('connect', (response, socket) => {
      if (response.statusCode === 200) resolve(socket)
      else {
        socket.destroy()
        reject(refusal(response.statusCode))
      }
    })
    asked.end()
  })
}

function refusal(status: number | undefined): Error {
  return Object.assign(new Error('the proxy refused'), { code: `PROXY_SAID_${status ?? 0}` })
}
