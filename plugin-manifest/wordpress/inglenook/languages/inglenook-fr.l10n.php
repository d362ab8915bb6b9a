<?php
/**
 * French.
 */

return array(
	'domain'   => 'inglenook',
	'language' => 'fr',
	'messages' => array(
		'Add a link to the boards to the main menu'
			=> 'Ajouter au menu principal un lien vers les discussions',
		'Address'
			=> 'Adresse',
		'All messages about orders are on.'
			=> 'Tous les messages sur les commandes sont actifs.',
		'Board, as its address names it'
			=> 'La discussion, telle que son adresse la nomme',
		'Conversations'
			=> 'Discussions',
		'Customers'
			=> 'Clients',
		'Fill them in'
			=> 'Les remplir',
		'Go on'
			=> 'Continuer',
		'Inglenook could not be told. Try again, or erase this person in its studio.'
			=> 'Inglenook n’a pas pu être prévenu. Réessayez, ou effacez cette personne dans son atelier.',
		'Inglenook waits for the secrets that its studio showed you.'
			=> 'Inglenook attend les secrets que son atelier vous a montrés.',
		'Its studio showed this secret once, when the shop was connected. A new one is made on the page of the connection.'
			=> 'Son atelier a montré ce secret une fois, quand la boutique a été connectée. La page de la connexion en fait un nouveau.',
		'Kept. Fill in only to change it.'
			=> 'Enregistré. À remplir seulement pour le changer.',
		'Known there as customer'
			=> 'Connu là-bas comme client',
		'Menu'
			=> 'Menu',
		'Number of the product (SKU)'
			=> 'Numéro du produit (SKU)',
		'Orders (names, e-mail address, lines and amounts, no addresses) are told to our own Inglenook, which makes thank-you notes. Who signs in there with the account here is named to it by number, name and e-mail address.'
			=> 'Les commandes (noms, adresse électronique, lignes et montants, pas d’adresses postales) sont communiquées à notre propre Inglenook, qui fait des cartes de remerciement. Qui s’y connecte avec son compte d’ici lui est nommé par son numéro, son nom et son adresse électronique.',
		'Orders'
			=> 'Commandes',
		'Our story'
			=> 'Notre histoire',
		'Our values'
			=> 'Nos valeurs',
		'Own pages, with a whole export'
			=> 'Ses pages, avec un export complet',
		'Secret for signing in'
			=> 'Secret pour se connecter',
		'Secret of the connection'
			=> 'Secret de la connexion',
		'Settings'
			=> 'Réglages',
		'Shows the claims about one product. On the page of a product leave the number empty.'
			=> 'Montre les affirmations sur un produit. Sur la page d’un produit, laissez le numéro vide.',
		'Shows the newest chapters of your story.'
			=> 'Montre les chapitres les plus récents de votre histoire.',
		'Shows the newest topics of one board, or of all.'
			=> 'Montre les sujets les plus récents d’une discussion, ou de toutes.',
		'Shows your values with what stands behind them.'
			=> 'Montre vos valeurs et ce qui les appuie.',
		'Signing in with the shop'
			=> 'Se connecter avec la boutique',
		'So that customers need no other account there: copy this address into the page “Signing in with the shop” of the studio, save there, and copy the secret that it shows here.'
			=> 'Pour que vos clients n’aient pas besoin d’un autre compte : copiez cette adresse dans la page « Se connecter avec la boutique » de l’atelier, enregistrez là-bas et copiez ici le secret affiché.',
		'The connection'
			=> 'La connexion',
		'The secret for signing in is not filled in.'
			=> 'Le secret pour se connecter n’est pas rempli.',
		'This address is visited from the sign-in page of Inglenook only.'
			=> 'On n’arrive à cette adresse que par la page de connexion d’Inglenook.',
		'This plugin was made for:'
			=> 'Cette extension a été faite pour :',
		'What is off or missing is put right within an hour, and at once when you save.'
			=> 'Ce qui est inactif ou manque est remis en ordre dans l’heure, et aussitôt que vous enregistrez.',
		'What we say of a product'
			=> 'Ce que nous disons d’un produit',
		'Who ordered without an account is erased in the studio of Inglenook.'
			=> 'Qui a commandé sans compte est effacé dans l’atelier d’Inglenook.',
		'WooCommerce isn’t active here, so there are no orders to tell of.'
			=> 'WooCommerce n’est pas actif ici, il n’y a donc pas de commandes à communiquer.',
		'missing'
			=> 'absent',
		'on'
			=> 'actif',
		'paused'
			=> 'en pause',
		'switched off by WooCommerce after failures'
			=> 'désactivé par WooCommerce après des échecs',
	),
);
