export default definePageConfig({ navigationBarTitleText: '学习证明' })
