import type { MemberViewer } from '../../../../platform/access/viewer.ts'
import type { Tx } from '../../../../platform/database/connection.ts'
import { type Parsed, parseForm, refused, typedIn } from '../../../../platform/pure/form.ts'
import type { Module } from '../../contract.ts'
import { SignOffForm, WithdrawForm, wholePart } from './contract.ts'
import { candidatesOf } from './rules.ts'
import { signOff, withdraw } from './store.server.ts'

/** Records that somebody has read texts of a module for the service, which now shows them. */
export async function signOffTexts(
  tx: Tx,
  viewer: MemberViewer,
  module: Module,
  form: URLSearchParams,
  at: Date,
): Promise<Parsed<SignOffForm>> {
  const parsed = parseForm(SignOffForm, form, ['items'])
  if (!parsed.ok) return parsed
  const { items, ...by } = parsed.value
  const all = items.includes(wholePart)
  const texts = candidatesOf(module, []).filter(
    ({ name, clinicalReview }) => clinicalReview === 'none' && (all || items.includes(name)),
  )
  if (texts.length === 0) return refused(typedIn(form, ['items']), { field: 'items', code: 'choose' })
  await signOff(tx, viewer, texts, by, at)
  return parsed
}

/** Takes texts of a module back from readers. False where none is named. */
export async function withdrawTexts(
  tx: Tx,
  viewer: MemberViewer,
  module: Module,
  form: URLSearchParams,
  at: Date,
): Promise<boolean> {
  const parsed = parseForm(WithdrawForm, form, ['items'])
  if (!parsed.ok) return false
  const texts = candidatesOf(module, []).filter(({ name }) => parsed.value.items.includes(name))
  await withdraw(tx, viewer, texts, at)
  return texts.length > 0
}
