import { createSocket } from 'node:dgram'
import type { AddressInfo } from 'node:net'
import dnsPacket, { type Answer } from 'dns-packet'

export type LoopbackDns = {
  /** "127.0.0.1:<port>", as DNS_SERVERS takes it. */
  address: string
  txt(name: string, ...texts: string[]): void
  cname(name: string, target: string): void
  a(name: string, address: string): void
  aaaa(name: string, address: string): void
  /** Told of each question before it is answered. */
  onQuestion: (question: { name: string; type: string }) => void
  /** Takes everything away that is known of a name. */
  forget(name: string): void
  /** From now on a server that fails, or answers again. */
  fail(fails: boolean): void
  close(): Promise<void>
}

const SERVFAIL = 2
const NXDOMAIN = 3

/** A name server for tests: answers over UDP on this machine what it was told, and NXDOMAIN to all else. */
export async function startLoopbackDns(port = 0): Promise<LoopbackDns> {
  const records = new Map<string, Answer[]>()
  let fails = false
  const put = (answer: Answer) => {
    records.set(answer.name, [...(records.get(answer.name) ?? []), answer])
  }
  const socket = createSocket('udp4')
  socket.on('message', (message, peer) => {
    const query = dnsPacket.decode(message)
    const question = query.questions?.[0]
    if (question) dns.onQuestion(question)
    const known = question ? records.get(question.name.toLowerCase()) : undefined
    const answers = fails ? [] : (known ?? []).filter(({ type }) => type === question?.type)
    const code = fails ? SERVFAIL : known ? 0 : NXDOMAIN
    const flags = dnsPacket.RECURSION_DESIRED | dnsPacket.RECURSION_AVAILABLE | code
    const reply = { type: 'response', id: query.id, flags, questions: query.questions, answers } as const
    socket.send(dnsPacket.encode(reply), peer.port, peer.address)
  })
  await new Promise<void>((done, failed) => {
    socket.once('error', failed)
    socket.bind(port, '127.0.0.1', done)
  })
  const dns: LoopbackDns = {
    onQuestion: () => {},
    address: `127.0.0.1:${(socket.address() as AddressInfo).port}`,
    txt: (name, ...texts) => put({ type: 'TXT', name, ttl: 0, data: texts }),
    cname: (name, target) => put({ type: 'CNAME', name, ttl: 0, data: target }),
    a: (name, address) => put({ type: 'A', name, ttl: 0, data: address }),
    aaaa: (name, address) => put({ type: 'AAAA', name, ttl: 0, data: address }),
    forget: (name) => void records.delete(name),
    fail: (now) => {
      fails = now
    },
    close: () => new Promise((done) => socket.close(() => done())),
  }
  return dns
}
