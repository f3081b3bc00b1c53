<#-- One frame for every mail: a heading, what to do, one button. The text part has the link in words. -->
<#macro emailLayout>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
</head>
<body style="margin:0;padding:0;background:#fbfaf7;">
  <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#fbfaf7;">
    <tr><td align="center" style="padding:32px 16px;">
      <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;">
        <tr><td style="padding:0 0 16px;font:700 22px/1.3 'Source Sans 3','Segoe UI',Arial,sans-serif;color:#0b5c56;">Kopgroep</td></tr>
        <tr><td style="background:#ffffff;border:1px solid #d9dcd4;border-radius:12px;padding:32px;font:400 17px/1.5 'Source Sans 3','Segoe UI',Arial,sans-serif;color:#1d2b2a;">
          <#nested>
        </td></tr>
      </table>
    </td></tr>
  </table>
</body>
</html>
</#macro>

<#macro heading><h1 style="margin:0 0 16px;font-size:24px;line-height:1.25;"><#nested></h1></#macro>
<#macro text><p style="margin:0 0 16px;"><#nested></p></#macro>
<#macro quiet><p style="margin:16px 0 0;font-size:15px;color:#4d5f5d;"><#nested></p></#macro>
<#macro button to>
<p style="margin:24px 0;"><a href="${to}" style="display:inline-block;background:#0b5c56;color:#ffffff;text-decoration:none;font-weight:600;padding:12px 20px;border-radius:6px;"><#nested></a></p>
</#macro>
