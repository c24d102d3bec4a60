import { useMemo, useState } from 'react'
import type { ShownPicture } from '../../../../contract/notices'
import { qrOf } from '../../../../services/qr'
import { CODE_WORDS, codeFor } from '../../paper-code'
import type { Ink, Paper, PaperBlock } from '../paper/paper'
import './printed.scss'

/**
 * A notice as a browser prints it, in its own elements: those repeat the head of a table on each page. It is not on the screen, and so
 * nothing of it is heard there.
 */
export function Printed({ paper, noticeId }: { paper: Paper; noticeId: string }) {
  const { title, mark, source, date, blocks } = paper
  const { picture } = useMemo(() => qrOf(codeFor(noticeId)), [noticeId])
  return (
    <article className='printed theme-light'>
      <h1 className='printed__title'>{title}</h1>
      {mark !== '' && <p className='printed__mark'>{mark}</p>}
      <p className='printed__from'>{`${source}　${date}`}</p>
      {blocks.map((block, nth) => (
        <Drawn key={nth} block={block} />
      ))}
      <div className='printed__code'>
        <img className='printed__qr' src={picture} alt='' />
        <p>{CODE_WORDS}</p>
      </div>
    </article>
  )
}

function Drawn({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'heading': {
      const Heading = block.level === 1 ? 'h2' : 'h3'
      return (
        <Heading>
          <Words runs={block.runs} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p className={`printed__${block.align}`}>
          <Words runs={block.runs} />
        </p>
      )
    case 'item':
      return (
        <div className='printed__item'>
          <span className='printed__number'>{block.mark}</span>
          <span className='printed__words'>
            <Words runs={block.runs} />
          </span>
        </div>
      )
    case 'table':
      return <PrintedTable table={block} />
    case 'picture':
      return <PrintedPicture picture={block} />
  }
}

function PrintedTable({ table: { headed, rows } }: { table: Extract<PaperBlock, { kind: 'table' }> }) {
  const [head, body] = headed ? [rows.slice(0, 1), rows.slice(1)] : [[], rows]
  return (
    <table>
      {head.length > 0 && <thead>{head.map((row, nth) => rowOf(row, nth, 'th'))}</thead>}
      <tbody>{body.map((row, nth) => rowOf(row, nth, 'td'))}</tbody>
    </table>
  )
}

const rowOf = (row: readonly Ink[][], nth: number, Cell: 'th' | 'td') => (
  <tr key={nth}>
    {row.map((cell, at) => (
      <Cell key={at}>
        <Words runs={cell} />
      </Cell>
    ))}
  </tr>
)

function PrintedPicture({ picture: { url, alt } }: { picture: ShownPicture }) {
  const [broken, setBroken] = useState(false)
  if (url === '' || broken) return <p className='printed__missing'>{alt === '' ? MISSING : `${MISSING}：${alt}`}</p>
  return <img className='printed__picture' src={url} alt={alt} onError={() => setBroken(true)} />
}

const MISSING = '图片没有加载出来'

function Words({ runs }: { runs: readonly Ink[] }) {
  return <>{runs.map(({ text, bold }, nth) => (bold ? <b key={nth}>{text}</b> : <span key={nth}>{text}</span>))}</>
}
