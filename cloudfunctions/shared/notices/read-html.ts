import { Parser } from 'htmlparser2'
import { readHtml as read, type ReadPage } from '../../../src/domain/notices/html/read-html'

/** A page of HTML, read by the rules of notices: see there. */
export const readHtml = (html: string, { base }: { base?: string } = {}): ReadPage =>
  read(html, base === undefined ? { Parser } : { Parser, base })
