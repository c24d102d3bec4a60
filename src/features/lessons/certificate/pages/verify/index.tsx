import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { observer } from 'mobx-react-lite'
import { useEffect } from 'react'
import { RECEIPT_EXAMPLE } from '../../../../../domain/assignments/receipt-number'
import type { VerifiedReceipt } from '../../../../../contract/lessons'
import { longTime } from '../../../../../domain/time'
import { canScan, scanCode } from '../../../../../services/platform/scan'
import { useStore } from '../../../../../stores/app'
import { described } from '../../../../../ui/aria'
import { Button } from '../../../../../ui/button'
import { Field } from '../../../../../ui/field'
import { Icon } from '../../../../../ui/icon'
import { Note } from '../../../../../ui/note'
import { Row } from '../../../../../ui/row'
import { Rule } from '../../../../../ui/rule'
import { Screen } from '../../../../../ui/screen'
import { spaced } from '../../../issue-words'
import { VerifyStore } from '../../verify.store'
import './index.scss'

/** Whoever is shown a certificate can check its number here, joined or not. */
export default observer(function VerifyPage() {
  const { number = '' } = useRouter().params
  const store = useStore((app) => new VerifyStore(app))
  useEffect(() => {
    if (number) void store.checkThis(number)
  }, [number, store])
  const scan = async () => {
    const text = await scanCode()
    if (text !== null) await store.checkThis(text)
  }
  const { value, error, busy } = store.answer
  return (
    <Screen title='核验学习证明'>
      <View className='verify'>
        <Field
          label='证明编号'
          value={store.text}
          placeholder={RECEIPT_EXAMPLE}
          maxLength={40}
          error={store.misshapen ? `编号像 ${RECEIPT_EXAMPLE}，印在证明左下角，请再看一眼。` : null}
          onInput={(text) => store.write(text)}
          confirm='search'
          onConfirm={() => void store.check()}
        />
        <View className='verify__actions'>
          {canScan && (
            <Button grow icon='scan' onTap={() => void scan()}>
              扫证明上的码
            </Button>
          )}
          <Button kind='primary' grow busy={busy} onTap={() => void store.check()}>
            核验
          </Button>
        </View>
        {error && (
          <View {...described('alert')}>
            <Note icon='alert'>{`没有核验成功。${error.message}${error.trace && `，编号 ${error.trace}`}`}</Note>
          </View>
        )}
        {value && !error && <Answer answer={value} />}
      </View>
    </Screen>
  )
})

function Answer({ answer }: { answer: VerifiedReceipt }) {
  const { valid, number, name, branch, label, title, doneAt } = answer
  if (!valid)
    return (
      <View className='verify__answer' {...described('status')}>
        <Rule tone='grey' short />
        <View className='text-title-l verify__verdict'>没有这张证明</View>
        <View className='text-2'>{`编号 ${number} 查不到。可能是抄错了一位，请对照证明再输一次。`}</View>
      </View>
    )
  const facts = [
    ['姓名', name],
    ['团支部', branch],
    ['期次', label && spaced(label)],
    ['团课', title],
    ['完成时间', doneAt && longTime(doneAt)],
    ['编号', number],
  ] as const
  return (
    <View className='verify__answer' {...described('status')}>
      <Rule />
      <View className='verify__verdict verify__verdict--valid text-title-l text-green'>
        <Icon name='check-circle' />
        <View>证明有效</View>
      </View>
      {facts.map(([what, words]) => words && <Row key={what} title={what} value={words} />)}
      <View className='verify__note'>
        <Note icon='shield'>姓名隐去一部分，这里不显示其他个人信息。</Note>
      </View>
    </View>
  )
}
