import { View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import type { RequestRow } from '../../../../../contract/requests'
import { lately } from '../../../../../domain/time'
import { Button } from '../../../../../ui/button'
import { Seal } from '../../../../../ui/seal'
import { comparedWords, TONES } from '../../request-words'
import type { RequestsStore } from '../../requests.store'

interface Props {
  store: RequestsStore
  row: RequestRow
  now: string
}

/** One request: what differs, and its two answers; one's own is somebody else's to answer. */
export const RequestLine = observer(function RequestLine({ store, row, now }: Props) {
  const { name, at, how, own, askId } = row
  const here = store.open?.row.askId === askId
  return (
    <View className={`request${here ? ' request--here' : ''}`}>
      <Seal name={name} />
      <View className='request__words'>
        <View className='request__name'>{name}</View>
        <View className={`text-note ${TONES[how]}`}>{comparedWords(row)}</View>
        <View className='text-cap'>{own ? '你自己的申请，请另一位处理' : `${lately(at, now)} 申请`}</View>
      </View>
      {store.mayAnswer && !own && (
        <View className='request__acts'>
          <Button small spoken={`拒绝${name}`} onTap={() => store.askToRefuse(row)}>
            拒绝
          </Button>
          {how === 'same' ? (
            <Button
              kind='primary'
              small
              busy={store.busy && store.open === null}
              spoken={`通过${name}`}
              onTap={() => void store.pass(row)}
            >
              通过
            </Button>
          ) : (
            <Button small spoken={`核对${name}`} onTap={() => void store.check(row)}>
              核对
            </Button>
          )}
        </View>
      )}
    </View>
  )
})
