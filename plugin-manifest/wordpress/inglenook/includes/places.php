<?php
/**
 * Where the Inglenook is that this copy of the plugin was made for. Nothing here is secret.
 */

defined( 'ABSPATH' ) || exit;

function inglenook_places() {
	return array(
		'home'     => '{{root}}',
		'name'     => '{{name}}',
		'orders'   => '{{webhooks}}',
		'hand-over' => '{{root}}/hand-over/{{connection}}',
		'sign-in'  => '{{root}}/sign-in',
		'story'    => '{{root}}/story',
		'values'   => '{{root}}/values',
		'boards'   => '{{root}}/boards',
		'script'   => '{{root}}/embed.js',
		'studio'   => '{{root}}/studio/shop/{{connection}}',
		'studio-door' => '{{root}}/studio/shop/{{connection}}/sign-in',
	);
}

function inglenook_place( $which ) {
	$places = inglenook_places();
	return $places[ $which ];
}
