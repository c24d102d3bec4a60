import { Image, Text, View } from '@tarojs/components'
import { observer } from 'mobx-react-lite'
import { useMemo } from 'react'
import { qrOf } from '../../../../../services/qr'
import type { PersonalCardStore } from '../../../../../stores/personal-card'
import { described, unnamed } from '../../../../../ui/aria'
import { Failure } from '../../../../../ui/failure'
import { Num } from '../../../../../ui/num'
import { ProgressBar } from '../../../../../ui/progress-bar'
import { Seal } from '../../../../../ui/seal'
import { Delayed, Skeleton } from '../../../../../ui/skeleton'

interface Props {
  card: PersonalCardStore
  /** Of the sign-up that it is shown for. */
  number: number | null
}

/** The code with its holder's name above it for the eyes of the keeper: paper also in the dark, as cameras want it. */
export const Paper = observer(function Paper({ card, number }: Props) {
  const { code } = card
  return (
    <View className='own-code__paper theme-light'>
      <Holder card={card} number={number} />
      {code === null ? <NoCode card={card} /> : <Standing card={card} code={code} />}
    </View>
  )
})

const Holder = observer(function Holder({ card, number }: Props) {
  if (card.card === null && number === null) return null
  const { name = null, branch = null } = card.card ?? {}
  return (
    <View className='own-code__holder'>
      {name !== null && <Seal name={name} me />}
      <View className='own-code__naming'>
        {name !== null && <View className='own-code__name'>{name}</View>}
        {card.card !== null && <View className={name === null ? '' : 'text-cap'}>{branch ?? '未加入团组织'}</View>}
      </View>
      {number !== null && (
        <View>
          <Num>{number}</Num>
          <Text className='text-cap'> 号</Text>
        </View>
      )}
    </View>
  )
})

const Standing = observer(function Standing({ card, code }: { card: PersonalCardStore; code: string }) {
  const { picture } = useMemo(() => qrOf(code), [code])
  return (
    <>
      <View className='own-code__qr' {...described('img', '我的签到二维码，给管理员扫，扫了就登记到场')}>
        <Image className='own-code__picture' src={picture} {...unnamed} />
      </View>
      <View className='own-code__left'>
        <ProgressBar percent={card.percentLeft} tone='ink' />
        <View className='own-code__seconds text-figures'>{`${card.secondsLeft} 秒后换新码`}</View>
      </View>
    </>
  )
})

/** Without a card there is nothing to make a code of. */
const NoCode = observer(function NoCode({ card }: { card: PersonalCardStore }) {
  const { online, asking } = card
  if (!online || asking.error?.code === 'UNREACHABLE')
    return (
      <View className='own-code__none'>
        <View className='text-title'>要先联网一次才能显示码</View>
        <View className='text-2'>之后没有网络也能用。现在可以报姓名，请管理员手动登记。</View>
      </View>
    )
  if (asking.error !== null) return <Failure error={asking.error} onRetry={() => void card.refresh()} />
  return (
    <Delayed>
      <View className='own-code__waiting'>
        <Skeleton width={230} height={230} />
        <Skeleton width={235} height={6} top={30} />
        <Skeleton width={120} height={22} top={8} />
      </View>
    </Delayed>
  )
})
