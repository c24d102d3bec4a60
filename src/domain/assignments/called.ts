import { wordsOf } from '../kinds'
import { spaced } from './label'

/** What one is called among those of its kind: by its label, or where it has none by what it is. */
export const labelOf = ({ kind, label }: { kind: string; label: string }): string =>
  label === '' ? wordsOf(kind).report : spaced(label)

/** Where several stand beside each other: by their labels, or where they have none by their titles. */
export const nameOf = ({ label, title }: { label: string; title: string }): string =>
  label === '' ? title : spaced(label)
