/**
 * A realistic set of literals for the prefilter's bench: public token prefixes and markers, names of providers, and
 * synthetic look-alikes.
 */

const words = (text) => text.trim().split(/\s+/)

const prefixes = words(`
  sk-proj- sk-svcacct- sk-admin- sk-None- sess- T3BlbkFJ sk-ant-api sk-ant-admin sk-ant-oat sk-ant-ort sk-ant-sid AIza
  AQ.Ab8R GOCSPX- ya29. 1//0 gsk_ WGdyb3FY pplx- xai- xai-token- hf_ api_org_ hf_oauth_ r8_ sk-or-v1- tgp_v1_ fw_ fpk_
  csk- sk_ pa- jina_ nvapi- lsv2_pt_ lsv2_sk_ ls__ sk-lf- pk-lf- pcsk_ tpuf_ zut_ zqt_ zwt_ tvly- tvly-dev- fc- BSA
  JQQJ9 ABSK bedrock-api-key- dapi dose wandb_v1_ ak- as- rpa_ esecret_ ash_ aph_ salad_cloud_ cpk_ rc_ flp_ fal_sk_
  up_ key_ crsr_ apk_user_ apk_ cog_ ghu_ gho_ ghp_ ghr_ ghs_ github_pat_ sgp_ slk_ sgamp_user_ fk- wk-1. sk-ws- cr-
  vck_ cfut_ cfat_ cfk_ sk-helicone- pk-helicone- sk-bf- bt-st- sk-bt- pylf_v1_ pylf_v2_ tl_ hl_sk_ llx- LLM| e2b_
  sk_e2b_ dtn_ bb_live_ bb_test_ bu_ ste- hb_ ak_ oak_ uak_ ck_ m0- sk-let- sm_ ctx7sk- arc_ mcp.zapier.com/api/mcp/s/
  app- dataset- bp_pat_ VF.DM. VF.WS. pat_ sat_ sk-kimi- sk-sp- ms- bce-v3/ALTAK- sk-api- sk-cp- ark- AKLT FPSX SG_
  luma- sk_V2_hgu_ sk_hedra_ sk_pr_ sk_car_ ap2_ org_ :fx tlk_ land_sk_ nk- emb_ mxb_ live_auth_ NF- eyJhbGci eyJhcGlf
  eyJrIjoi npm_ vcp_ vci_ vca_ vcr_ glpat- glrt- glcbt- gldt- glptt- glft- glsoat- glagent- gloas- glimt- glffct-
  glsa_ glc_ zpka_ cflt ATATT3xFf ATCTT3xFf ATBB +ASt +ABa ACDb +ASb +AEh +ARm AzCa AzFu AzSe +ACR AIoT +AMC 8Q~ 7Q~
  AKIA ASIA ABIA ACCA A3T c2stYW50 sk-ant- hncm9xW YZ3JvcV 9wZW5BS PcGVuQU service_account .iam.gserviceaccount.com
  pypi-AgEIcHlwaS5vcmc pypi-AgENdGVzdC5weXBpLm9yZ sntrys_ sntryu_ ops_ A3- AGE-SECRET-KEY-1 nsec1 sk_live_ sk_test_
  rk_live_ rk_test_ pk_live_ pk_test_ whsec_ xoxb- xoxp- xoxa- xoxr- xoxs- xoxe- xoxc- xoxd- xapp-
  hooks.slack.com/services/ hooks.slack.com/workflows/ shpat_ shpca_ shppa_ shpss_ shpua_ dop_v1_ doo_v1_ dor_v1_ SG.
  figd_ figu_ hvs. hvb. hvr. cmVmdGtu AKCp lin_api_ lin_oauth_ ntn_ secret_ patE key- pubkey-
  discord.com/api/webhooks/ discordapp.com/api/webhooks/ api.telegram.org/bot :AA -----BEGIN EAAC EAAG EAAB IGQV PMAK-
  rubygems_ dckr_pat_ dckr_oat_ dp.pt. dp.st. dp.ct. dp.sa. dp.scim. dp.audit. sl. dt0c01. dt0s01. EZAK EZTK
  duffel_test_ duffel_live_ endr+ FLWSECK_TEST- FLWSECK- FLWPUBK_TEST- fo1_ fm1r_ fm1a_ fm2_ fio-u- na1. HRKU-
  pat-na1- pat-eu1- ico- iv1. pk.eyJ sk.eyJ tk.eyJ live_gocardless sandbox_ NRAK- NRII- NRJS- NRBR- NRRA- nfp_ nfc_
  nfo_ nfu_ nfb_ 2_ ngrok_ oy2 API- xkeysib- xsmtpsib- pscale_tkn_ pscale_pw_ pscale_oauth_ phc_ phx_ pnu_ pul- rdme_
  rnd_ rpcs_ sbp_ sb_secret_ sb_publishable_ service_role shippo_live_ shippo_test_ sq0atp- sq0csp- sq0idp- EAAAE
  EAAAl tskey-api- tskey-auth- tskey-client- tfp_ AC SK00 y0_ t1. AQVN YC ya30. zapd_ 1000. ATTA trello_ atlasv1.
  hawk. sumo_ su00 s-s4t2 CCIPAT_ CCIPRJ_ bkua_ bkct_ cio_ clh_ CLOJARS_ cs_live_ ctfp_ CFPAT- dd_app_ defined_ dnkey-
  odt_ dn_ eraser_ sjs_ fb_ fgk_ foursq_ frameio_ fsq3 gocd_ harness_pat_ pat. sat. vlt. hcp. AVNS_ aiven_ alchemy_
  LTAI apify_api_ apify_proxy_ AKC a0_ sess_ azd_ BBDC- blynk_ bx_ calendly_ cal_live_ hooks.zapier.com/hooks/catch/
  outlook.office.com/webhook/ .webhook.office.com/webhookb2/ open.feishu.cn/open-apis/bot/v2/hook/ mongodb+srv://
  postgres:// postgresql:// mysql:// redis:// rediss:// amqp:// amqps:// sqlserver:// AccountKey= SharedAccessKey=
  SharedAccessSignature= InstrumentationKey= sig= x-amz-security-token _authToken= //npm.pkg. _password=
  private_key_id BEGIN PuTTY-User-Key-File- ssh-rsa krb5 bearer_ jenkins_ kube_ token: wg_ thingsboard_ tn_ twitch_
  oauth: tw_ typeform_ yt_ zd_ CiQA oa1_ ghv1. cio-api- lw_ ld_sdk- sdk- mob- api- rel- loo_ sf_live_ sg_live_ sqp_
  squ_ sqa_ sonar_ snyk_ stk_ tok_live_ tok_test_ pk_prod_ sk_prod_ ssm_ svc_ tg_ tr_dev_ tr_prod_ tr_stg_ trigger_
  turso_ upst_ uptime_ ur- usr_ vlr_ wak_ web3_ wh_ wise_ wtr_ xsk_ zoom_`).filter((text) => text.length >= 3)

const names = words(`
  mistral cohere together stability dreamstudio pinecone weaviate qdrant zilliz milvus kagi deepgram assemblyai
  openai.azure.com azure wandb vast.ai baseten nebius sambanova deepinfra hyperbolic lepton ai21 upstage lighton
  paradigm watsonx greptile cloudflare portkey litellm comet opik coze kimi moonshot volcengine doubao siliconflow
  kling clarifai edenai deepai monkeylearn private_ai diffbot ollama serper serpapi linkup codestral co_api_key
  exa_api_key xi-api-key x-portkey-api-key dashscope deepseek bailian qianfan hunyuan stepfun baichuan iflytek
  sensenova minimax airbrake algolia amplitude anypoint apollo asana baremetrics beamer bitly clearbit codacy codecov
  datagov delighted disqus droneci eventbrite fastly fileio finicity finnhub flickr freshbooks gitter guardian gumroad
  helpscout hereapi honeycomb infura intercom ipstack jotform jumpcloud kickbox kraken kucoin linkedin lokalise
  mailjet mandrill meraki messagebird nytimes opsgenie optimizely owlbot packagecloud pagerduty pastebin postmark
  rapidapi saucelabs scaleway scraperapi sendbird shodan snyk spotify squarespace sslmate statuspage telnyx
  weatherstack yelp adafruit airtable cloudsmith codeclimate coinbase contentful coveralls datadog dynatrace easypost
  launchdarkly looker mailchimp mailgun mapbox mattermost maxmind nylas octopus okta onesignal openweather particle
  paypal paystack pdflayer plaid pubnub salesforce scalingo snowflake`)

/**
 * Look-alikes of prefixes, to see how the cost grows with the number of rules: the same text for the same count, each 4
 * to 9 long.
 */
function lookAlikes(count) {
  let state = 20
  const random = (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  const pick = (text) => text[random(text.length)]
  const one = () => {
    const stem = Array.from({ length: 2 + random(4) }, (_, at) =>
      pick(at % 2 ? 'aeiouklrst' : 'bcdfghjklmnpqrstvwxyz'),
    ).join('')
    return (
      stem +
      pick('-_') +
      (random(3) ? pick(['sk', 'pat', 'v1', 'key', 'live', 'api']) : pick('bcdghkmpqtxz')) +
      pick('-_')
    )
  }
  return Array.from({ length: count }, one)
}

/** `prefixCount` case-exact literals and `nameCount` caseless ones; what the lists do not hold is made up. */
export function literalSet(prefixCount, nameCount) {
  const exact = new Set(prefixes.slice(0, prefixCount))
  for (const text of lookAlikes(4 * prefixCount)) if (exact.size < prefixCount) exact.add(text)
  const caseless = new Set(names.slice(0, nameCount))
  for (const text of lookAlikes(4 * nameCount)) if (caseless.size < nameCount) caseless.add(`${text}name`)
  return [
    ...[...exact].map((text) => ({ text, caseless: false })),
    ...[...caseless].map((text) => ({ text, caseless: true })),
  ]
}
