import type { Card, ClinicalReview, Exercise, Module } from '../contract.ts'

/** What publishing looks at in a module, a card or an exercise. */
export type Reviewable = { id: string; version: number; clinicalReview: ClinicalReview }

/** What readers may see. `mark` changes whenever that does. */
export type Published = { mark: string; has: (item: Reviewable) => boolean }

export type Item = Card | Exercise

/** One page of a module: its own, a card or an exercise; with the pages before and after it. */
export type Around = { href: string; title: string }
export type Place<T> = { module: Module; item: T; previous: Around | undefined; next: Around | undefined }
