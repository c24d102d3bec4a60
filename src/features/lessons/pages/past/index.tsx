import { useRouter } from '@tarojs/taro'
import { Screen } from '../../../../ui/screen'
import { CertificateList } from './certificate-list'
import { PastList } from './past-list'
import './index.scss'

/** Past issues by season; `only=done` lists one's own certificates instead. */
export default function PastPage() {
  const done = useRouter().params.only === 'done'
  return <Screen title={done ? '学习证明' : '往期团课'}>{done ? <CertificateList /> : <PastList />}</Screen>
}
