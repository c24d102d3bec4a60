export default definePageConfig({ navigationBarTitleText: '接手青年之家' })
