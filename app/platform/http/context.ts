import type { Context, Hono } from 'hono'
import type { Platform } from '../platform.ts'

export type AppEnv = {
  Variables: {
    platform: Platform
    nonce: string
    /** Hash of a token whose signature holds; whether the session lives is the database's answer. */
    sessionHash: string | undefined
    /** A write that leaves no trace of when it came: no log line, no refusal written down, no “last seen”. */
    untraced: boolean
  }
  Bindings: {
    incoming?: { socket?: { remoteAddress?: string } }
    outgoing?: { setHeader(name: string, value: string): unknown }
  }
}
export type AppContext = Context<AppEnv>
export type App = Hono<AppEnv>
