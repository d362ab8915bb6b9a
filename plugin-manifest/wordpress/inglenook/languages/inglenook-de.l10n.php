<?php
/**
 * German.
 */

return array(
	'domain'   => 'inglenook',
	'language' => 'de',
	'messages' => array(
		'Add a link to the boards to the main menu'
			=> 'Dem Hauptmenü einen Link zu den Gesprächen hinzufügen',
		'Address'
			=> 'Adresse',
		'All messages about orders are on.'
			=> 'Alle Nachrichten über Bestellungen sind eingeschaltet.',
		'Board, as its address names it'
			=> 'Das Gespräch, so wie seine Adresse es nennt',
		'Conversations'
			=> 'Gespräche',
		'Customers'
			=> 'Kundschaft',
		'Fill them in'
			=> 'Eintragen',
		'Go on'
			=> 'Weiter',
		'Inglenook could not be told. Try again, or erase this person in its studio.'
			=> 'Inglenook war nicht zu erreichen. Versuchen Sie es noch einmal oder löschen Sie die Person in seiner Werkstatt.',
		'Inglenook waits for the secrets that its studio showed you.'
			=> 'Inglenook wartet auf die Geheimnisse, die seine Werkstatt Ihnen gezeigt hat.',
		'Its studio showed this secret once, when the shop was connected. A new one is made on the page of the connection.'
			=> 'Seine Werkstatt hat dieses Geheimnis einmal gezeigt, als der Shop verbunden wurde. Ein neues machen Sie auf der Seite der Verbindung.',
		'Kept. Fill in only to change it.'
			=> 'Gespeichert. Nur ausfüllen, um es zu ändern.',
		'Known there as customer'
			=> 'Dort bekannt als Kundin oder Kunde',
		'Menu'
			=> 'Menü',
		'Number of the product (SKU)'
			=> 'Nummer des Produkts (SKU)',
		'Orders (names, e-mail address, lines and amounts, no addresses) are told to our own Inglenook, which makes thank-you notes. Who signs in there with the account here is named to it by number, name and e-mail address.'
			=> 'Bestellungen (Namen, E-Mail-Adresse, Posten und Beträge, keine Anschriften) werden unserem eigenen Inglenook mitgeteilt, das Dankeskarten macht. Wer sich dort mit dem hiesigen Konto anmeldet, wird ihm mit Nummer, Name und E-Mail-Adresse genannt.',
		'Orders'
			=> 'Bestellungen',
		'Our story'
			=> 'Unsere Geschichte',
		'Our values'
			=> 'Unsere Werte',
		'Own pages, with a whole export'
			=> 'Eigene Seiten mit einem vollständigen Export',
		'Secret for signing in'
			=> 'Geheimnis für die Anmeldung',
		'Secret of the connection'
			=> 'Geheimnis der Verbindung',
		'Settings'
			=> 'Einstellungen',
		'Shows the claims about one product. On the page of a product leave the number empty.'
			=> 'Zeigt die Aussagen zu einem Produkt. Auf der Seite eines Produkts bleibt die Nummer leer.',
		'Shows the newest chapters of your story.'
			=> 'Zeigt die neuesten Kapitel Ihrer Geschichte.',
		'Shows the newest topics of one board, or of all.'
			=> 'Zeigt die neuesten Themen eines Gesprächs oder aller.',
		'Shows your values with what stands behind them.'
			=> 'Zeigt Ihre Werte mit dem, was dahintersteht.',
		'Signing in with the shop'
			=> 'Mit dem Geschäft anmelden',
		'So that customers need no other account there: copy this address into the page “Signing in with the shop” of the studio, save there, and copy the secret that it shows here.'
			=> 'Damit Ihre Kundschaft dort kein weiteres Konto braucht: Kopieren Sie diese Adresse in die Seite „Mit dem Geschäft anmelden“ der Werkstatt, speichern Sie dort und kopieren Sie das Geheimnis, das sie dann zeigt, hierher.',
		'The connection'
			=> 'Die Verbindung',
		'The secret for signing in is not filled in.'
			=> 'Das Geheimnis für die Anmeldung ist nicht eingetragen.',
		'This address is visited from the sign-in page of Inglenook only.'
			=> 'Diese Adresse wird nur von der Anmeldeseite von Inglenook aus besucht.',
		'This plugin was made for:'
			=> 'Dieses Plugin wurde gemacht für:',
		'What is off or missing is put right within an hour, and at once when you save.'
			=> 'Was aus ist oder fehlt, wird innerhalb einer Stunde in Ordnung gebracht, und sofort, wenn Sie speichern.',
		'What we say of a product'
			=> 'Was wir zu einem Produkt sagen',
		'Who ordered without an account is erased in the studio of Inglenook.'
			=> 'Wer ohne Konto bestellt hat, wird in der Werkstatt von Inglenook gelöscht.',
		'WooCommerce isn’t active here, so there are no orders to tell of.'
			=> 'WooCommerce ist hier nicht aktiv, darum gibt es keine Bestellungen mitzuteilen.',
		'missing'
			=> 'fehlt',
		'on'
			=> 'an',
		'paused'
			=> 'angehalten',
		'switched off by WooCommerce after failures'
			=> 'nach Fehlschlägen von WooCommerce abgeschaltet',
	),
);
