import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { described, landmark, tappable } from './aria'
import { fontScale, topClearance } from './device'
import { Icon } from './icon'
import { goBack } from './navigation'
import { OfflineBanner } from './offline-banner'
import type { Vars } from './vars'
import './screen.scss'

interface Props {
  /** On tab pages it is the masthead and must be one of the fixed strings that the display face holds. */
  title?: string
  kind?: 'tab' | 'inner' | 'media' | 'bare'
  /** Beside the masthead, such as a district. */
  note?: string
  /** Stays at the bottom: one or two buttons, or a sentence and a button. */
  bar?: ReactNode
  /** In place of the banner that tells of a missing network. */
  banner?: ReactNode
  /** Up to 1200 on a desk; others stay as wide as a phone. */
  wide?: boolean
  /** Up to 720 on a desk: a column of text. */
  reading?: boolean
  /** What is shown has a title of its own, which is the page's heading instead of the bar's. */
  titled?: boolean
  /** What a desk has in the place of a phone's head, and beside all. What is in the page stays where it is in the tree. */
  around?: { head: ReactNode; rail: ReactNode } | undefined
  children?: ReactNode
}

/** The outermost part of every page: paper, text size, head, content that scrolls, bar. A bare one has a head of its own over the whole width. */
export function Screen({ title = '', kind = 'inner', note, bar, banner, wide, reading, titled, ...rest }: Props) {
  const { around, children } = rest
  const width = wide ? ' screen__body--wide' : reading ? ' screen__body--reading' : ''
  const { top, row, right } = topClearance()
  const style: Vars = {
    '--fs': String(fontScale()),
    '--head-top': `${top}px`,
    '--head-row': `${row}px`,
    '--head-right': `${right}px`,
  }
  return (
    <View className={`screen screen--${kind}${around ? ' screen--around' : ''}`} style={style}>
      {around
        ? around.head
        : kind !== 'bare' && (
            <View className={`screen__head screen__head--${kind}`} {...landmark('banner')}>
              {kind === 'tab' ? (
                <Masthead title={title} note={note} width={width} />
              ) : (
                <Navigation title={title} titled={titled} />
              )}
            </View>
          )}
      {/* Always there: what comes and goes in it moves nothing beside it, and is read out when it comes. */}
      <View {...described('status')}>{banner ?? <OfflineBanner />}</View>
      <View className={`screen__body${width}`} {...landmark('main')}>
        {children}
      </View>
      {bar !== undefined && bar !== null && (
        <View className='screen__bar' {...landmark('region', '操作')}>
          <View className={`screen__bar-row${width}`}>{bar}</View>
        </View>
      )}
      {around?.rail}
    </View>
  )
}

function Masthead({ title, note, width }: Pick<Props, 'note'> & { title: string; width: string }) {
  return (
    <View className={`screen__masthead${width}`}>
      <Text className='text-display screen__name' {...described('heading')}>
        {title}
      </Text>
      {note !== undefined && <Text className='text-cap'>{note}</Text>}
    </View>
  )
}

function Navigation({ title, titled }: { title: string; titled: boolean | undefined }) {
  return (
    <View className='screen__navigation'>
      <View className='screen__back' {...tappable(goBack, { label: '返回' })}>
        <Icon name='back' />
      </View>
      {title !== '' && (
        <View className='screen__title text-one-line' {...(titled ? {} : described('heading'))}>
          {title}
        </View>
      )}
    </View>
  )
}
