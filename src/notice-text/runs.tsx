import { Text } from '@tarojs/components'
import { useContext } from 'react'
import type { ComparedRun } from '../domain/notices/document'
import { hostOf, safeLink } from '../domain/notices/links'
import { changed, tappable } from '../ui/aria'
import { ActsContext } from './acts'
import { NOT_OPEN, placeUrl } from './places'
import './runs.scss'

/** The stretches of a line, each in its look. A link that is not safe to follow is text. */
export function Runs({ runs }: { runs: readonly ComparedRun[] }) {
  return (
    <>
      {runs.map((run, nth) => (
        <Stretch key={nth} run={run} />
      ))}
    </>
  )
}

function Stretch({ run }: { run: ComparedRun }) {
  const acts = useContext(ActsContext)
  const { text, bold, change } = run
  const link = safeLink(run.link)
  const classes = [bold ? 'run--bold' : '', change ? `run--${change}` : '', link ? 'run--link' : ''].filter(Boolean)
  if (classes.length === 0) return <>{text}</>
  const className = classes.join(' ')
  const heard = change ? changed(change, text) : {}
  if (!link)
    return (
      <Text className={className} {...heard}>
        {text}
      </Text>
    )
  if (link.to === 'web') {
    const host = hostOf(link.href) ?? ''
    return (
      <>
        <Text className={className} {...tappable(() => acts.toWeb(link.href), { role: 'link' })}>
          {text}
        </Text>
        {text !== host && <Text className='run__host'>{`（${host}）`}</Text>}
      </>
    )
  }
  if (placeUrl(link) === null) return <Text>{`${text}（${NOT_OPEN}）`}</Text>
  return (
    <Text className={className} {...tappable(() => acts.toPlace(link), { role: 'link' })}>
      {text}
    </Text>
  )
}
