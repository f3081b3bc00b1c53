<#ftl output_format="plainText">
${msg("passwordResetHeading")}

${msg("passwordResetWhat")}

${link}

${msg("passwordResetValid", linkExpirationFormatter(linkExpiration))}
${msg("passwordResetUnasked")}
