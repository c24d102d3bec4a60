import { Text, View } from '@tarojs/components'
import { described, part } from '../ui/aria'
import type { Step } from './parts'
import type { ListPiece, Piece } from './pieces'
import { Runs } from './runs'
import { NoticePicture } from './notice-picture'
import { NoticeTable } from './notice-table'
import { PlaceCard } from './place-card'
import './notice-text.scss'

interface Props {
  steps: readonly Step[]
  /** A piece that is pointed out, by its place; null where none is. */
  marked?: { step: number; nth: number } | null
}

/** Where the piece that is pointed out stands on the page. */
export const MARKED = 'notice-marked'

/** What a notice says, drawn from its model by components of our own: there is no markup that could run or call out. */
export function NoticeText({ steps, marked = null }: Props) {
  return (
    <View className='notice-text'>
      {steps.map((step, nth) => (
        <View key={nth}>
          {step.map((piece, at) =>
            marked?.step === nth && marked.nth === at ? (
              <View key={at} id={MARKED} className='notice-text__marked'>
                <View className='notice-text__mark-words text-cap text-bold'>答案在这一段</View>
                <Drawn piece={piece} />
              </View>
            ) : (
              <Drawn key={at} piece={piece} />
            ),
          )}
        </View>
      ))}
    </View>
  )
}

function Drawn({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case 'heading':
      return (
        <View
          className={`notice-text__heading notice-text__heading--${piece.level}`}
          {...described('heading', undefined, piece.level + 1)}
        >
          <Text userSelect>
            <Runs runs={piece.runs} />
          </Text>
        </View>
      )
    case 'paragraph':
      return (
        <View className={`notice-text__paragraph${piece.align ? ` notice-text__paragraph--${piece.align}` : ''}`}>
          <Text userSelect>
            <Runs runs={piece.runs} />
          </Text>
        </View>
      )
    case 'list':
      return <List list={piece} />
    case 'table':
      return <NoticeTable table={piece} />
    case 'picture':
      return <NoticePicture picture={piece} />
    case 'reference':
      return <PlaceCard place={piece} />
  }
}

function List({ list: { ordered, items } }: { list: ListPiece }) {
  return (
    <View className='notice-text__list' {...part('list')}>
      {items.map(({ number, continued, runs }, nth) => (
        <View key={nth} className='notice-text__item' {...part('listitem')}>
          <Text className='notice-text__mark'>
            {ordered ? (number === null ? '' : `${number}.`) : continued ? '' : '•'}
          </Text>
          <Text className='notice-text__words' userSelect>
            <Runs runs={runs} />
          </Text>
        </View>
      ))}
    </View>
  )
}
