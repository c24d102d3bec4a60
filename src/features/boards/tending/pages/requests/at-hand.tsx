import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { RequestBeside } from '../../../../../contract/requests'
import { REASON_MAX } from '../../../../../domain/limits'
import { STANDING_NAMES, STANDINGS } from '../../../../../domain/people/standing'
import { lately } from '../../../../../domain/time'
import { live } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Choice } from '../../../../../ui/choice'
import { Failure } from '../../../../../ui/failure'
import { Lines } from '../../../../../ui/lines'
import { Paged } from '../../../../../ui/paged'
import { Row } from '../../../../../ui/row'
import { Skeleton } from '../../../../../ui/skeleton'
import { ADDED, ADVICE, choiceWords, comparedWords, TONES } from '../../request-words'
import type { Chosen, RequestsStore } from '../../requests.store'

type Open = NonNullable<RequestsStore['open']>

interface Props {
  store: RequestsStore
  open: Open
}

export const titleOf = ({ row, refusing }: Open): string => (refusing ? `拒绝${row.name}的申请` : `核对${row.name}`)

/** The request that is looked at: in a sheet on a phone, beside the list on a desk. */
export const AtHand = observer(function AtHand({ store, open }: Props) {
  const { value, error } = store.beside
  if (open.refusing) return <Refusing store={store} />
  if (value) return <Beside store={store} beside={value} />
  if (error) return <Failure error={error} onRetry={() => void store.check(open.row)} />
  // It comes with the sheet, not after it: that would be one more piece to send.
  return <Skeleton width='100%' height={160} top={14} />
})

const Refusing = observer(function Refusing({ store }: { store: RequestsStore }) {
  const empty = store.reason.trim() === ''
  return (
    <View>
      <Lines
        label='原因'
        value={store.reason}
        onInput={(reason) => store.say(reason)}
        placeholder='如：不是本支部的人'
        maxLength={REASON_MAX}
        error={store.problem}
      />
      <View className='text-cap requests__effect'>申请人会看到。操作人、时间和原因会留下记录。</View>
      <View className='requests__choices'>
        <Button kind='text' onTap={() => store.close()}>
          先不处理
        </Button>
        <Button kind='primary' grow busy={store.busy} disabled={empty} onTap={() => void store.refuse()}>
          {empty ? '先写原因' : '确认拒绝'}
        </Button>
      </View>
    </View>
  )
})

const Beside = observer(function Beside({ store, beside }: { store: RequestsStore; beside: RequestBeside }) {
  const { request, choices, now } = beside
  return (
    <View>
      <Row title='本人填的' value={request.name} caption={`${lately(request.at, now)} 申请`} />
      {request.writtenAs !== null && <Row title='花名册里写作' value={request.writtenAs} />}
      <View className={`text-note requests__how ${TONES[request.how]}`}>{comparedWords(request)}</View>
      <View className='text-2'>{ADVICE[request.how]}</View>
      {choices.length > 0 && <View className='text-bold requests__which'>通过到花名册里的哪一位</View>}
      <Paged all={choices}>
        {({ memberId, name, ...choice }) =>
          choice.free ? (
            <Choice
              key={memberId}
              title={name}
              caption={choiceWords({ memberId, name, ...choice })}
              on={isChosen(store.chosen, memberId)}
              onTap={() => store.choose({ memberId })}
            />
          ) : (
            <Row key={memberId} title={name} caption={choiceWords({ memberId, name, ...choice })} />
          )
        }
      </Paged>
      <View className='text-bold requests__which'>花名册里没有，加一位</View>
      <View className='text-cap'>{`以“${request.name}”加进花名册，从现在起计入。`}</View>
      {STANDINGS.map((standing) => (
        <Choice
          key={standing}
          title={STANDING_NAMES[standing]}
          caption={ADDED[standing]}
          on={isChosen(store.chosen, standing)}
          onTap={() => store.choose({ standing })}
        />
      ))}
      <Answers store={store} request={request} />
    </View>
  )
})

const isChosen = (chosen: Chosen | null, key: string): boolean =>
  chosen !== null && ('memberId' in chosen ? chosen.memberId : chosen.standing) === key

const Answers = observer(function Answers({
  store,
  request,
}: { store: RequestsStore } & Pick<RequestBeside, 'request'>) {
  const { chosen, busy, problem } = store
  return (
    <View>
      <View className='text-note text-amber' {...live}>
        {problem}
      </View>
      <View className='text-cap requests__effect'>
        通过后，本人看过信息使用说明、点同意，才加入。操作人和时间会留下记录。
      </View>
      <View className='requests__choices'>
        <Button kind='text' onTap={() => store.askToRefuse(request)}>
          拒绝
        </Button>
        <Button kind='primary' grow busy={busy} disabled={chosen === null} onTap={() => void store.confirm()}>
          {chosen === null ? '先选是哪一位' : '通过'}
        </Button>
      </View>
    </View>
  )
})
