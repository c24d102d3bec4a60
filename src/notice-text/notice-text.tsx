import { Text, View } from '@tarojs/components'
import { described, part } from '../ui/aria'
import type { Step } from './parts'
import type { ListPiece, Piece } from './pieces'
import { Runs } from './runs'
import { NoticePicture } from './notice-picture'
import { NoticeTable } from './notice-table'
import { PlaceCard } from './place-card'
import './notice-text.scss'

/** What a notice says, drawn from its model by components of our own: there is no markup that could run or call out. */
export function NoticeText({ steps }: { steps: readonly Step[] }) {
  return (
    <View className='notice-text'>
      {steps.map((step, nth) => (
        <View key={nth}>
          {step.map((piece, at) => (
            <Drawn key={at} piece={piece} />
          ))}
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
